export type PlateReading = { plate: string; key: string; region: string; valid: boolean };
type Style = { region: string; pattern: RegExp; show: (parts: RegExpExecArray) => string };

const joined = (parts: RegExpExecArray) => parts.slice(1).filter(Boolean).join(' ');

/** Written forms by country (ISO code) on the bare letters and digits; unverified general knowledge, so only a hint. */
const STYLES: Record<string, Style[]> = {
  ZM: [
    { region: 'ZM', pattern: /^(GRZ|CD|ZP|ZA|ZNS)(\d{1,4})([A-Z]{0,2})$/, show: joined },
    { region: 'ZM', pattern: /^([A-Z]{3})(\d{1,4})(?:ZM)?$/, show: joined },
  ],
  DE: [{ region: 'D', pattern: /^([A-ZÄÖÜ]{1,3})([A-Z]{1,2})(\d{1,4}[EH]?)$/, show: joined }],
};
const REGIONS: Record<string, string> = { DE: 'D', AT: 'A', FR: 'F', IT: 'I', ES: 'E', BE: 'B', SE: 'S', PT: 'P' };

/** German plates: only the written gap tells the town from the letters ("B PL 2046" and "BP L 2046" differ). */
function germanGap(text: string): string | null {
  const parts = /^([A-ZÄÖÜ]{1,3})[\s-]+([A-Z]{1,2})[\s-]*(\d{1,4})\s?([EH]?)$/.exec(text);
  return parts ? `${parts[1]} ${parts[2]} ${parts[3]}${parts[4] ?? ''}` : null;
}

/** Typed without a gap: one letter is then the commonest town form, and two stay for the middle. */
function germanTight(bare: string): string | null {
  const parts = /^([A-ZÄÖÜ]{2,5})(\d{1,4}[EH]?)$/.exec(bare);
  const letters = parts?.[1];
  if (!parts || !letters) return null;
  const town = Math.max(1, letters.length - 2);
  return `${letters.slice(0, town)} ${letters.slice(town)} ${parts[2]}`;
}

/** What of a text can stand on a plate, as plates are compared: upper case letters and digits without marks; may be empty. */
export const plateKey = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z0-9]/g, '');

/**
 * A number plate as it is shown and as it is looked up. `key` holds upper-case letters and digits only, so that
 * "b-pl 2046" finds "B PL 2046". An unusual plate is still taken: `valid` is false and the text is only tidied.
 */
export function readPlate(text: string, country: string): PlateReading {
  const tidy = text.normalize('NFC').toUpperCase().trim().replace(/\s+/g, ' ');
  const bare = tidy.replace(/[^\p{L}\p{N}]/gu, '');
  const key = plateKey(text);
  const region = REGIONS[country] ?? country;
  if (country === 'DE') {
    const shown = germanGap(tidy) ?? germanTight(bare);
    if (shown) return { plate: shown, key, region, valid: true };
  }
  for (const style of STYLES[country] ?? []) {
    const parts = style.pattern.exec(bare);
    if (parts && country !== 'DE') {
      return {
        plate: style.show(parts),
        key: key.replace(/^([A-Z]{3}\d{1,4})ZM$/, '$1'),
        region: style.region,
        valid: true,
      };
    }
  }
  const general = !(country in STYLES) && key.length >= 2 && key.length <= 10;
  return { plate: tidy, key, region, valid: general };
}
