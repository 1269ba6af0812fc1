const registry = () => process.env.npm_config_registry ?? 'https://registry.npmjs.org/'

/** What an installer prints, and the sentence for the person in front of it. First match wins. */
const causes = [
  {
    shows: /ENOSPC|no space left|EDQUOT/i,
    sentence: () => '磁盘已满，依赖没有装完。请清理磁盘后，再运行同一条命令。',
  },
  {
    shows: /EACCES|EPERM|permission denied/i,
    sentence: () => '没有权限写入安装目录或软件包缓存。请换成能写入这两处的用户，再运行同一条命令。',
  },
  {
    shows: /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i,
    sentence: () =>
      '依赖清单与 pnpm-lock.yaml 不一致。如果刚改过 package.json，请运行 npx pnpm@12.21.0 install 更新锁定文件；否则请恢复这两个文件。',
  },
  {
    shows:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR|fetch failed|META_FETCH_FAIL|FETCH_\d|E40[134]|E5\d\d|certificate|error sending request|dns error|tcp connect/i,
    sentence: () =>
      `无法从软件包源 ${registry()} 下载。请检查网络；如本单位有镜像，运行 npm config set registry <镜像地址> 后，再运行同一条命令。`,
  },
]

/** @param {string} output what the installer printed */
export function installFailure(output) {
  const cause = causes.find(({ shows }) => shows.test(output))
  return cause
    ? cause.sentence()
    : '依赖没有装完，原因见上面最后几行。处理后请再运行同一条命令；仍不行时删除 node_modules 目录再试。'
}
