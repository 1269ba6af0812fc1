/** How many were found, exact as far as they were counted. */
export function totalWords({ total, more }: { readonly total: number; readonly more: boolean }): string {
  return `${total.toLocaleString('zh-CN')}${more ? '+' : ''} 项`
}
