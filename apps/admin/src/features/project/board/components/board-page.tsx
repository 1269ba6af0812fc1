export function BoardPage({ query }: { query: Readonly<Record<string, string>> }) {
  return <p>{JSON.stringify(query)}</p>
}
