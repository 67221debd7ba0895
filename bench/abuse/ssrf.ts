import { type Contract, contracts } from '@pitlane/contracts';
import { needSite } from '../../apps/server/doors/pages/testing/browse.ts';
import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import { type Schema, schemaOf } from '../../apps/server/kernel/testing/sample-input.ts';
import type { World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Told } from '../trial/trial.ts';
import { plantInRows, plantTexts } from './ground/plant.ts';
import { mailsAfter, pagesOf } from './ground/surfaces.ts';
import { setTrap } from './ground/trap.ts';

export const what =
  'addresses of our own machine typed into every field, file and header: Pitlane must fetch none of them, and know no field for one';

type Field = { readonly path: string; readonly schema: Schema };

function fieldsOf(path: string, schema: Schema): Field[] {
  const within = [
    ...Object.entries(schema.properties ?? {}).map(([name, sub]) => ({ name: `${path}.${name}`, sub })),
    ...(schema.items ? [{ name: path, sub: schema.items }] : []),
    ...(schema.anyOf ?? []).map((sub) => ({ name: path, sub })),
  ];
  return [{ path, schema }, ...within.flatMap(({ name, sub }) => fieldsOf(name, sub))];
}

/** Fields whose shape or name says that an address of another server belongs there. */
const isAddress = ({ path, schema }: Field): boolean =>
  schema.format === 'uri' || /\.\w*(url|uri|website|homepage|webhook|callback|endpoint|link|host)$/i.test(path);

/** The one field for an address: it takes a payment vendor's own hosts and nothing else, which is tried below. */
const VENDOR_HOST = 'setProvider.settings.host';

async function chooseOtherHost({ shop }: ProbedShop, url: string): Promise<string[]> {
  const { caller } = shop.staff.ADMIN;
  const faults: string[] = [];
  for (const provider of ['mtn', 'airtel', 'stripe', 'flutterwave', 'square'] as const) {
    const settings = { host: url, country: null, currency: null, account: null };
    const { status } = await caller.send('setProvider', { provider, enabled: true, settings });
    if (status < 400 || status >= 500) faults.push(`setProvider took another host for ${provider}: ${status}`);
  }
  return faults;
}

const SVG = (url: string): string =>
  `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${url}/entity">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${url}/image"/><text>&x;</text></svg>`;
const PDF = (url: string): string =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(${url}/open)>>/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;

/** Files that point elsewhere, under names that do too. */
async function uploadPointers({ shop, ids }: ProbedShop, url: string): Promise<string[]> {
  const files = [
    { name: 'picture.svg', bytes: SVG(url), type: 'image/svg+xml' },
    { name: 'picture.jpg', bytes: SVG(url), type: 'image/jpeg' },
    { name: 'paper.pdf', bytes: PDF(url), type: 'application/pdf' },
    { name: `${url}/name.jpg`, bytes: `<html><img src="${url}/html"></html>`, type: 'image/jpeg' },
  ];
  const faults: string[] = [];
  for (const { name, bytes, type } of files) {
    const input = { owner: 'work_order', ownerId: String(ids.workOrderId) };
    const { status } = await shop.staff.ADMIN.caller.upload('uploadFile', input, {
      name,
      bytes: Buffer.from(bytes),
      type,
    });
    if (status >= 500 || (status < 300 && type !== 'application/pdf')) faults.push(`${name} was taken: ${status}`);
  }
  return faults;
}

/** Headers that name another server, on pages, answers and the live channel's address. */
async function sendPointers(world: World, { shop }: ProbedShop, url: string): Promise<void> {
  const { host } = new URL(url);
  const headers = {
    'x-forwarded-host': host,
    forwarded: `host=${host}`,
    referer: url,
    via: url,
    'x-original-url': url,
    'x-wap-profile': url,
  };
  const paths = [
    '/',
    `/s/${shop.slug}`,
    `/api/v1/public/${shop.slug}`,
    `/customer/login?next=${url}`,
    '/api/v1/live',
    `/files/${encodeURIComponent(url)}`,
  ];
  for (const path of paths) await (await world.caller().fetch(path, { headers })).arrayBuffer();
}

export async function run(): Promise<Told> {
  await needSite();
  const caught = await setTrap();
  try {
    return await onGround({ demo: true, trustProxy: true }, async (world) => {
      const probed = await makeProbedShop(world, 'OWNMARK');
      const fields = (Object.values(contracts) as Contract[]).flatMap((contract) =>
        fieldsOf(contract.name, schemaOf(contract)),
      );
      const faults = fields
        .filter((field) => isAddress(field) && field.path !== VENDOR_HOST)
        .map(({ path }) => `${path} takes an address`);
      const texts = (field: string): string => `${caught.url}/${field}`;
      const { faults: broken } = await plantTexts(world, probed, texts, new Map());
      faults.push(...broken, ...(await uploadPointers(probed, caught.url)));
      faults.push(...(await chooseOtherHost(probed, caught.url)));
      await plantInRows(world, probed.shop.shopId, () => `${caught.url}/row`);
      await sendPointers(world, probed, caught.url);
      const pages = await pagesOf(probed);
      const { mails } = await mailsAfter(world, '00000000-0000-0000-0000-000000000000');
      await world.settle();
      faults.push(...caught.asked.map((what) => `Pitlane asked ${what}`));
      const texted = fields.filter(({ schema }) => schema.type === 'string').length;
      return {
        tried: `${texted} fields of text, none for an address but a vendor's own; ${pages.length} pages, ${mails.length} mails, 4 files, 6 headers`,
        wrong: faults,
      };
    });
  } finally {
    caught.close();
  }
}
