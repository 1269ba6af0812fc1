import { networkInterfaces } from 'node:os'

/** Where a listener can be reached: this machine, and where it listens to all, the machine's addresses in its network. */
export function addressesOf(title: string, host: string, port: number, https: boolean): string[] {
  const url = (name: string): string =>
    `${https ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}/`
  if (host !== '0.0.0.0' && host !== '::')
    return [`  ${title}：${url(host === '127.0.0.1' ? 'localhost' : host)}`]
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => url(address))
  return [`  ${title}：${[url('localhost'), ...others].join('  ')}`]
}
