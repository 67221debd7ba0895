/** The product's mark. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="var(--petrol-600)" />
      <path
        d="M19 50V15h15a11.5 11.5 0 0 1 0 23h-7"
        fill="none"
        stroke="var(--on-petrol)"
        strokeWidth="6.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="36" cy="49.5" r="3.6" fill="var(--on-petrol)" />
      <circle cx="47.5" cy="49.5" r="3.6" fill="var(--on-petrol)" />
    </svg>
  );
}
