/** For what nobody foresaw: says so plainly and offers the one thing that helps. */
export function Broken() {
  return (
    <main style={{ padding: '4rem 1.5rem', textAlign: 'center' }} role="alert">
      <h1>页面没能打开</h1>
      <p>可能是网络中断，或系统刚刚升级。您填过的草稿还在。</p>
      <p>
        <button type="button" className="link-button" onClick={() => location.reload()}>
          刷新页面
        </button>
      </p>
    </main>
  )
}
