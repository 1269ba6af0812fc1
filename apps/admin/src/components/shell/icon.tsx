const drawings = {
  today: 'M4 5.5h16v14H4zM4 9.5h16M8 3.5v4M16 3.5v4M8.5 14l2.5 2.5 4.5-4.5',
  return: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6',
  office: 'M3.5 4.5h17v15h-17zM3.5 9.5h17M9.5 9.5v10M15 9.5v10M3.5 14.5h17',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
  key: 'M8 15.5a4 4 0 1 1 3.5-5.9L20.5 9.5v4h-2.5v2.5h-3v-2.5h-3.2A4 4 0 0 1 8 15.5zM7.5 11.5h.01',
  session: 'M3.5 5h17v11h-17zM9 20h6M12 16v4M8 10.5l2.5 2.5L15.5 8.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01M5 6h.01M12 6h.01M19 6h.01M5 18h.01M12 18h.01M19 18h.01',
  trail: 'M5 4.5h10l4 4v11H5zM15 4.5v4h4M8.5 12l1.5 1.5L13 10.5M8.5 16.5h7',
  backup: 'M5 5.5h14v5H5zM5 13.5h14v5H5zM8 8h.01M8 16h.01',
  setting: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  unit: 'M4 20.5V9l8-5.5L20 9v11.5M3 20.5h18M9.5 20.5v-6h5v6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5l5 5',
  team: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19.5c.5-3.4 2.5-5 5.5-5s5 1.6 5.5 5M16 11a2.5 2.5 0 1 0-.6-4.9M16.5 14.6c2.3.3 3.6 1.8 4 4.9',
} as const
export type IconName = keyof typeof drawings

/** A line drawing beside a word; it never stands alone, so it has no name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
