interface ManifestEntry {
  file: string;
  src?: string;
}

declare const __SITE_MANIFEST__: Record<string, ManifestEntry>;

const manifest = __SITE_MANIFEST__;

/** Address of a built file by the source it came from; empty when the browser's files are not built. */
function addressOf(source: (name: string) => boolean): string {
  const entry = Object.entries(manifest).find(([name]) => source(name))?.[1];
  return entry ? `/assets/site/${entry.file}` : '';
}

export const assets = {
  script: addressOf((name) => name === 'src/islands/client.ts'),
  vitals: addressOf((name) => name === 'src/islands/vitals.ts'),
  style: addressOf((name) => name === 'src/styles/site.css'),
  text: addressOf((name) => name.endsWith('inter-latin-wght-normal.woff2')),
  plate: addressOf((name) => name.endsWith('barlow-condensed-latin-600-normal.woff2')),
};
