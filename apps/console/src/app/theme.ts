import {
  Badge,
  Button,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Notification,
  Table,
  Tooltip,
} from '@mantine/core';
import { breakpoint, radius, space, type } from '@pitlane/tokens';
import { colours, variantsFromTokens } from './tones.ts';

const px = (size: number) => `${size}px`;

/** Height, side padding and type size of a button or a field; `--control-…` grow where fingers are. */
const sizes: Readonly<Record<string, readonly [height: string, padding: string, font: string]>> = {
  xs: ['32px', '10px', '13px'],
  sm: ['var(--control-now)', '14px', '14px'],
  md: ['var(--control-main)', '16px', '15px'],
  lg: ['44px', '18px', '15px'],
  xl: ['56px', '20px', '17px'],
};

const sizeOf = (size: unknown) => sizes[typeof size === 'string' ? size : 'sm'] ?? sizes.sm!;

/**
 * Lists of choices stand beside their field, so inside the page's landmarks or its dialog, and scroll by themselves: axe
 * and screen readers know a list that its field controls. `fixed` keeps tables and dialogs from cutting them. Typing, ↓
 * or a press opens them; coming by with Tab, or a dialog that begins there, does not.
 */
const listed = {
  defaultProps: {
    withScrollArea: false,
    openOnFocus: false,
    comboboxProps: { withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } },
  },
  styles: { options: { maxHeight: 'min(280px, 45vh)', overflowY: 'auto' } },
};

/** The Mantine theme made from the tokens. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 6,
  colors: colours,
  variantColorResolver: variantsFromTokens,
  fontFamily: type.sans,
  fontFamilyMonospace: type.sans,
  headings: { fontFamily: type.sans, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: px(space[1]), sm: px(space[2]), md: px(space[3]), lg: px(space[4]), xl: px(space[5]) },
  radius: { xs: '4px', sm: px(radius.control), md: px(radius.control), lg: px(radius.card), xl: px(radius.sheet) },
  defaultRadius: 'sm',
  breakpoints: {
    xs: '30em',
    sm: `${breakpoint.phone / 16}em`,
    md: `${breakpoint.tablet / 16}em`,
    lg: '80em',
    xl: '96em',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_, { size }) => {
        const [height, padding, font] = sizeOf(size);
        return { root: { '--button-height': height, '--button-padding-x': padding, '--button-fz': font } };
      },
      styles: { label: { fontWeight: 500 } },
    }),
    Input: Input.extend({
      vars: (_, { size }) => {
        const [height, , font] = sizeOf(size);
        return { wrapper: { '--input-height': height, '--input-size': height, '--input-fz': font } };
      },
    }),
    // What explains a field stands below it: fields side by side stay in one line.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Table: Table.extend({ defaultProps: { fz: 15, verticalSpacing: 10 } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        radius: 'lg',
        transitionProps: { duration: 0 },
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 'lg',
        overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
        // Mantine draws the title bar as <header>: outside a section that would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: {
        content: { background: 'var(--sheet)' },
        header: { background: 'var(--sheet)' },
        title: { fontSize: 17, fontWeight: 600 },
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
        transitionProps: { duration: 120 },
        attributes: { header: { role: 'presentation' } },
      },
      styles: { content: { background: 'var(--sheet)' }, header: { background: 'var(--sheet)' } },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 500 } },
    }),
    Select: listed,
    // What scrolls is a stop of the Tab key otherwise, and this one is gone as soon as its field is left.
    ComboboxOptions: { defaultProps: { tabIndex: -1 } },
    MultiSelect: listed,
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
});
