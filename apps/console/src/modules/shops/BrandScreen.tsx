import { Button, ColorInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { upload } from '@pitlane/client/upload';
import { allowedBrand, brandScale } from '@pitlane/tokens/brand';
import { contrast } from '@pitlane/tokens/colour';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { PhotoInput } from '../../shared/PhotoInput.tsx';
import { useSpeech, useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { type Shop, ShopPage } from './ShopPage.tsx';
import css from './Shops.module.css';
import '../../shared/words/settings.ts';

const HEX = /^#[0-9a-f]{6}$/i;

/** What becomes of a colour: moved away from the reserved hues, deepened until text on it is readable. */
function ColourResult({ accent }: { readonly accent: string }) {
  const { t, format } = useSpeech();
  if (!HEX.test(accent)) return null;
  const allowed = allowedBrand(accent);
  const scale = brandScale(allowed);
  const figure = new Intl.NumberFormat(format, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const ratio = figure.format(contrast(scale['600'], scale.on600));
  const moved = allowed.toUpperCase() !== accent.toUpperCase();
  return (
    <div data-whole className={css.result} aria-live="polite">
      {moved && <span>{t('settings.colourMoved', { colour: allowed })}</span>}
      <span>
        {scale['600'].toUpperCase() === allowed.toUpperCase()
          ? t('settings.colourFits', { ratio })
          : t('settings.colourDeeper', { colour: scale['600'], ratio })}
      </span>
      <div className={css.preview}>
        <span className={css.fake} style={{ background: scale['600'], color: scale.on600 }}>
          {t('settings.previewVerb')}
        </span>
        <span className={css.fakeTint} style={{ background: scale['100'], color: scale['700'] }}>
          {t('settings.previewText')}
        </span>
      </div>
    </div>
  );
}

function Logo({ shop, onFile }: { readonly shop: Shop; readonly onFile: (id: string | null) => void }) {
  const t = useT();
  const deed = useDeed();
  const [url, setUrl] = useState(shop.logo?.url);
  const take = async (file: File) => {
    const done = await deed.run(() => upload({ owner: 'shop', ownerId: shop.id }, file));
    if (!done) return;
    setUrl(done.photo.url);
    onFile(done.id);
  };
  return (
    <div data-whole className={css.logo}>
      <strong>{t('settings.logo')}</strong>
      {url ? (
        <img src={url} alt={t('settings.logoAlt')} />
      ) : (
        <span className={css.closed}>{t('settings.logoNone')}</span>
      )}
      <div className={css.logoButtons}>
        <PhotoInput className={css.choose} label={t('settings.logoChoose')} disabled={deed.busy} onPick={take}>
          <IconPhoto size={18} stroke={1.75} aria-hidden /> {t('settings.logoChoose')}
        </PhotoInput>
        {url && (
          <Button
            variant="default"
            onClick={() => {
              setUrl(undefined);
              onFile(null);
            }}
          >
            {t('settings.logoTake')}
          </Button>
        )}
      </div>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </div>
  );
}

function Brand({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopBrandMutation();
  const [accent, setAccent] = useState(shop.accent);
  const [logoFileId, setLogo] = useState<string | null>(shop.logo?.id ?? null);
  return (
    <SaveForm
      quiet
      title={t('settings.brand')}
      version={shop.version}
      onSave={async (version) => {
        const saved = await update({ accent, logoFileId, version }).unwrap();
        setAccent(saved.accent);
        return saved;
      }}
    >
      {(error) => (
        <>
          <ColorInput
            label={t('settings.colour')}
            format="hex"
            value={accent}
            error={fieldProblem(t, error, 'accent')}
            onChange={setAccent}
            eyeDropperButtonProps={{ 'aria-label': t('settings.pickColour') }}
          />
          <ColourResult accent={accent} />
          <Logo shop={shop} onFile={setLogo} />
        </>
      )}
    </SaveForm>
  );
}

export default function BrandScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.brand')} hint={t('settings.brandHint')}>
      {(shop) => <Brand shop={shop} />}
    </ShopPage>
  );
}
