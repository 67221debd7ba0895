import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeHeic } from './decode-heic.ts';
import { inspectUpload, MAX_UPLOAD_BYTES } from './inspect-upload.ts';
import { makeVariants } from './make-variants.ts';

const red = { create: { width: 60, height: 40, channels: 3 as const, background: '#c00000' } };
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

async function made(bytes: Uint8Array) {
  const variants = await makeVariants(bytes);
  if (!variants.ok) throw new Error(`refused as ${variants.reason}`);
  return variants;
}

test('[PORT-10] kinds are told by content', async () => {
  expect(await inspectUpload(await sharp(red).jpeg().toBuffer())).toMatchObject({
    ok: true,
    kind: 'jpeg',
    width: 60,
    height: 40,
  });
  expect(await inspectUpload(await sharp(red).png().toBuffer())).toMatchObject({ ok: true, kind: 'png' });
  expect(await inspectUpload(await sharp(red).webp().toBuffer())).toMatchObject({ ok: true, kind: 'webp' });
  expect(await inspectUpload(Buffer.from(PDF))).toMatchObject({ ok: true, kind: 'pdf', type: 'application/pdf' });
});

test('[PORT-10] empty, too large, foreign and two-faced files are refused with their reason', async () => {
  const refused = async (bytes: Uint8Array) =>
    inspectUpload(bytes).then((found) => (found.ok ? 'accepted' : found.reason));
  expect(await refused(Buffer.alloc(0))).toBe('empty');
  expect(await refused(Buffer.concat([await sharp(red).jpeg().toBuffer(), Buffer.alloc(MAX_UPLOAD_BYTES)]))).toBe(
    'too_large',
  );
  expect(await refused(Buffer.from('MZ\u0090 a program'))).toBe('unsupported_type');
  expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
    'unsupported_type',
  );
  expect(await refused(await sharp(red).gif().toBuffer())).toBe('unsupported_type');
  expect(
    await refused(
      await sharp(red)
        .jpeg()
        .toBuffer()
        .then((all) => all.subarray(0, 20)),
    ),
  ).toBe('broken');
  expect(await refused(Buffer.from(PDF.replace('%%EOF', '')))).toBe('broken');
  expect(await refused(Buffer.from(`${PDF}<script>alert(1)</script>`))).toBe('polyglot');
  const zipEnd = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(16),
    Buffer.from([5, 0]),
    Buffer.from('%%EOF'),
  ]);
  expect(await refused(Buffer.concat([Buffer.from(PDF), zipEnd]))).toBe('polyglot');
});

test('[PORT-10] a pixel bomb is refused by its header, without decoding', async () => {
  const bomb = await sharp(red).png().toBuffer();
  bomb.writeUInt32BE(65_000, 16);
  bomb.writeUInt32BE(65_000, 20);
  expect(await makeVariants(bomb)).toEqual({ ok: false, reason: expect.stringMatching(/too_many_pixels|broken/) });
  const wide = await sharp({ create: { ...red.create, width: 9000, height: 8000 } })
    .png()
    .toBuffer();
  expect(await inspectUpload(wide)).toEqual({ ok: false, reason: 'too_many_pixels' });
});

test('[MED-06] variants are upright, fit their frames and carry no EXIF or position', async () => {
  const exif = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '15/1 25/1 0/1', GPSLatitudeRef: 'S' } };
  const photo = await sharp({ create: { ...red.create, width: 3000, height: 1500 } })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { full, thumb } = await made(photo);
  expect(full).toMatchObject({ type: 'image/jpeg', width: 1024, height: 2048 });
  expect(thumb).toMatchObject({ type: 'image/webp', width: 240, height: 480 });
  for (const variant of [full, thumb]) {
    const facts = await sharp(variant.bytes).metadata();
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('[MED-06] see-through pictures stay so, small ones are not blown up, a hidden tail is dropped', async () => {
  const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#ff000080' } })
    .png()
    .toBuffer();
  expect((await made(clear)).full).toMatchObject({ type: 'image/webp', width: 50 });
  const tail = Buffer.from('PK\x03\x04 hidden archive');
  const carrier = Buffer.concat([await sharp(red).jpeg().toBuffer(), tail]);
  expect((await made(carrier)).full.bytes.includes(tail)).toBe(false);
});

test('broken pictures and documents are refused, never thrown', async () => {
  const noise = await sharp({
    create: { ...red.create, width: 400, height: 400, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .jpeg()
    .toBuffer();
  expect(await makeVariants(noise.subarray(0, noise.length / 2))).toEqual({ ok: false, reason: 'broken' });
  expect(await makeVariants(Buffer.from(PDF))).toEqual({ ok: false, reason: 'not_a_picture' });
  expect(await decodeHeic(Buffer.from('....ftypheic not a picture'))).toBeNull();
});
