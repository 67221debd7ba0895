/** The one place where a colour, a size or a duration is decided. Hex colours, pixel numbers, milliseconds. */

export const light = {
  ink: '#14181B',
  'ink-2': '#4A5459',
  'ink-3': '#6B767B',
  paper: '#F6F6F3',
  sheet: '#FFFFFF',
  'sheet-2': '#F0F0EC',
  line: '#DDDED8',
  hair: '#E8E8E3',
  'petrol-700': '#07505B',
  'petrol-600': '#0B6472',
  'petrol-500': '#12808F',
  'petrol-100': '#DCEFF1',
  'on-petrol': '#FFFFFF',
  good: '#1B7A43',
  'good-bg': '#E1F3E7',
  monitor: '#9A5B00',
  'monitor-bg': '#FBEDD3',
  urgent: '#B3261E',
  'urgent-bg': '#FBE3E1',
  info: '#2456B3',
  'info-bg': '#E3ECFB',
  'on-info': '#FFFFFF',
  booked: '#9DB3B6',
  scrim: 'rgb(20 24 27 / 0.42)',
  shadow: '0 1px 2px rgb(20 24 27 / 0.06), 0 8px 24px rgb(20 24 27 / 0.08)',
} as const;

export type ColourName = keyof typeof light;

export const dark: Readonly<Record<ColourName, string>> = {
  ink: '#ECEFF0',
  'ink-2': '#A9B4B8',
  'ink-3': '#7F8B90',
  paper: '#0F1416',
  sheet: '#171D20',
  'sheet-2': '#1E2629',
  line: '#2B3438',
  hair: '#222A2E',
  'petrol-700': '#9BDCE6',
  'petrol-600': '#5CC3D1',
  'petrol-500': '#38A9B8',
  'petrol-100': '#12353B',
  'on-petrol': '#06252A',
  good: '#5FD08D',
  'good-bg': '#12301F',
  monitor: '#F0B354',
  'monitor-bg': '#35260C',
  urgent: '#FF8A80',
  'urgent-bg': '#3B1613',
  info: '#8DB4FF',
  'info-bg': '#14233F',
  'on-info': '#0A1A36',
  booked: '#4E666A',
  scrim: 'rgb(0 0 0 / 0.6)',
  shadow: '0 1px 2px rgb(0 0 0 / 0.4), 0 8px 24px rgb(0 0 0 / 0.4)',
};

/** A number plate is a thing in the world: it looks the same by day and by night. */
export const plate = {
  'plate-face': '#FFFFFF',
  'plate-yellow': '#F6C945',
  'plate-ink': '#14181B',
  'plate-zm-green': '#198A00',
  'plate-zm-red': '#DE2010',
  'plate-zm-black': '#14181B',
  'plate-zm-orange': '#EF7D00',
  'plate-eu': '#003399',
  'plate-eu-star': '#FFCC00',
} as const;

export const type = {
  sans: '"Inter Variable", system-ui, sans-serif',
  plate: '"Barlow Condensed", "Arial Narrow", sans-serif',
  sizes: { caption: 12, small: 13, text: 15, large: 17, h3: 20, h2: 24, h1: 32 },
  lineHeights: { text: 1.45, heading: 1.2 },
  weights: { text: 400, medium: 500, strong: 600 },
} as const;

export const space = [4, 8, 12, 16, 24, 32, 48] as const;
export const radius = { control: 6, card: 10, sheet: 16 } as const;
export const control = { small: 32, normal: 36, primary: 40, touch: 44, glove: 56 } as const;
export const motion = { quick: 120, glow: 1200 } as const;
export const layer = { rail: 20, bar: 30, dock: 40, banner: 50, modal: 200, popover: 300, skip: 500 } as const;
/** Widest viewport, in pixels, that gets the phone (bottom navigation) and the tablet (touch sizes) frame. */
export const breakpoint = { phone: 720, tablet: 1080 } as const;
