import { paths } from '../paths.ts'

/** For an address that leads nowhere. A plain link: it must work wherever it is shown. */
export function Missing() {
  return (
    <main style={{ padding: '4rem 1.5rem', textAlign: 'center' }}>
      <h1>没有这个页面</h1>
      <p>链接可能不完整，或内容已经移走。</p>
      <p>
        <a href={paths.today}>回到今日</a>
      </p>
    </main>
  )
}
