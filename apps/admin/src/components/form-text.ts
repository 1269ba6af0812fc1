/** The text that a form's field holds; empty where it holds a file or nothing. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}
