/** A drawn line of hills under the first page's head; says nothing, so it is hidden from screen readers. */
export function Ridge() {
  return (
    <svg
      className="ridge"
      viewBox="0 0 1200 80"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="ridge-far"
        d="M0 62 110 34 190 52 300 14 420 50 520 26 640 58 770 20 880 48 1000 24 1100 46 1200 30V80H0Z"
      />
      <path className="ridge-near" d="M0 74 140 54 260 68 400 44 540 70 700 50 840 70 980 48 1200 66V80H0Z" />
    </svg>
  )
}
