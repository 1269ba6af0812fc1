// As a whole: a Node too old for one of its names must still come as far as the sentence below.
import fs from 'node:fs'
import { join } from 'node:path'
import { bin, root } from './paths.mjs'
import { Refusal } from './say.mjs'

const leastNode = [20, 19]
const runtimeNode = 24
const leastFreeBytes = 2 * 1024 ** 3

function version(text) {
  return text.replace(/^v/, '').split('.').map(Number)
}

/** The Node that installs. Everything afterwards runs under the one that the install brings. */
export function assertNode(text = process.version) {
  const [major, minor] = version(text)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  throw new Refusal(
    `需要 Node.js ${leastNode.join('.')} 或更新的版本，这台机器上是 ${text}。请从 https://nodejs.org/zh-cn/download 或本单位软件源安装后，再运行同一条命令。`,
  )
}

/** After the install: Linux machines have Node 24 from the registry, others must bring their own. */
export function assertRuntime() {
  if (fs.existsSync(join(bin, 'node'))) return
  if (version(process.version)[0] >= runtimeNode) return
  throw new Refusal(
    `这台机器（${process.platform} ${process.arch}）没有随软件包附带的 Node.js ${runtimeNode}，现有的是 ${process.version}。请安装 Node.js ${runtimeNode} 或更新的版本，再运行同一条命令。`,
  )
}

/** Only before an install, which is what needs the room. */
export function assertRoom() {
  const { bavail, bsize } = fs.statfsSync(root)
  const free = bavail * bsize
  if (free >= leastFreeBytes) return
  throw new Refusal(
    `磁盘空间不足：${root} 所在的磁盘只剩 ${Math.floor(free / 1024 ** 2)} MB，安装需要 ${leastFreeBytes / 1024 ** 2} MB。请清理磁盘后，再运行同一条命令。`,
  )
}
