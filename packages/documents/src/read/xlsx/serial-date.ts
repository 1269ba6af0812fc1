const dayMs = 86_400_000

/**
 * A spreadsheet's serial number as local wall time. The 1900 system counts a
 * 29 February 1900 that never was; before March 1900 nothing in a form is
 * real, so that day is not mended. A bare time of day is text (`07:30`).
 *
 * @example serialDate(45394, false) // '2024-04-12'
 */
export function serialDate(
  serial: number,
  date1904: boolean,
): { date: string } | { time: string } | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return undefined
  const minutes = Math.round(serial * 24 * 60)
  const day = Math.floor(minutes / (24 * 60))
  const rest = minutes - day * 24 * 60
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  if (day === 0 && !date1904) return { time }
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const iso = new Date(epoch + day * dayMs).toISOString().slice(0, 10)
  return { date: rest === 0 ? iso : `${iso}T${time}` }
}
