/** A small car seen from the side, for the mark “now” on the lane. */
export function CarGlyph({ size = 28, className }: { readonly size?: number; readonly className?: string }) {
  return (
    <svg
      width={size}
      height={size / 2}
      viewBox="0 0 28 14"
      className={className}
      fill="currentColor"
      aria-hidden="true"
    >
      <path
        fillRule="evenodd"
        d="M2 10.2V8.1c0-.9.6-1.6 1.5-1.8l3-.6 3.2-3.3A4.6 4.6 0 0 1 13 1h3.6c1 0 1.9.4 2.5 1.1l3 3.4 2.7.5c1 .2 1.7 1 1.7 2v2.2c0 .5-.4.9-.9.9h-1a3.1 3.1 0 0 0-6.2 0h-7.7a3.1 3.1 0 0 0-6.2 0H2.9a.9.9 0 0 1-.9-.9zM9 5.6h4.3V2.7H13c-.7 0-1.2.2-1.7.7zm5.7 0h5.4l-2.2-2.4a1.7 1.7 0 0 0-1.3-.5h-1.9z"
      />
      <circle cx="7.6" cy="11.2" r="2.1" />
      <circle cx="21.5" cy="11.2" r="2.1" />
    </svg>
  );
}
