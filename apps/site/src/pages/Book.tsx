import { FormErrors, TextArea } from '../shared/Field.tsx';
import { SiteFrame } from '../shared/Frame.tsx';
import { clock, dayOf, dayText } from '../shared/format.ts';
import { RangeText } from '../shared/MoneyText.tsx';
import { Island } from '../shared/Notice.tsx';
import { PhotoPicker } from '../shared/PhotoPicker.tsx';
import { minutesText } from '../shared/PromiseBlock.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { useShell } from '../shared/shell.ts';
import { BookCar } from './BookCar.tsx';
import { BookDay } from './BookDay.tsx';
import { BookPutOff } from './BookPutOff.tsx';
import { BookReach } from './BookReach.tsx';
import { BookServices } from './BookServices.tsx';
import type { BookProps } from './book.props.ts';

function Words({ page }: { page: BookProps }) {
  const { t } = useShell();
  return (
    <section class="part" aria-labelledby="words-title">
      <StepHead number={2} done={Boolean(page.form.values['words'])} title={t('site.book.words')} id="words-title" />
      <TextArea
        name="words"
        label={t('site.book.wordsLabel')}
        hint={t('site.book.wordsHint')}
        form={page.form}
        rows={3}
      />
      <KeptPhotos page={page} />
      <PhotoPicker name="photos" max={page.maxPhotos} label={t('site.book.photo')} error={page.form.errors['photos']} />
    </section>
  );
}

/** A file field cannot be filled by a page: what was sent before is kept by its id. */
function KeptPhotos({ page }: { page: BookProps }) {
  const { t } = useShell();
  if (page.keptPhotos.length === 0) return null;
  return (
    <div class="kept-photos">
      {page.keptPhotos.map((photo) => (
        <span class="picker-item" key={photo.id}>
          <img src={photo.thumbUrl} alt={t('site.book.keptPhoto')} width="72" height="72" loading="lazy" />
          <input type="hidden" name="photo" value={photo.id} />
          <input type="hidden" name="photoThumb" value={photo.thumbUrl} />
        </span>
      ))}
    </div>
  );
}

function chosenSlot(page: BookProps): string | undefined {
  const wanted = page.form.values['slot'];
  return page.days.flatMap((day) => day.slots).find((slot) => slot.value === wanted && slot.free > 0)?.value;
}

function Summary({ page }: { page: BookProps }) {
  const { t, zone, locale } = useShell();
  const slot = chosenSlot(page);
  return (
    <div class="action-bar book-bar">
      <div class="book-sum" data-part="sum">
        <span>
          <strong data-slot-words={t('site.book.pickTime')}>
            {slot
              ? `${dayText(dayOf(slot, zone), locale, 'short')}, ${clock(slot, zone, locale)}`
              : t('site.book.pickTime')}
          </strong>
          {page.minutes > 0 && (
            <span class="block">{t('site.book.about', { time: minutesText(page.minutes, t) })}</span>
          )}
        </span>
        {page.price && <RangeText range={page.price} />}
      </div>
      <button class="button button-fill button-tall" type="submit">
        {t(page.instant ? 'site.book.submitInstant' : 'site.book.submit')}
      </button>
      <p class="book-promise">
        {page.confirmTime ? t('site.book.promise', { time: page.confirmTime }) : t('site.book.promisePlain')}
      </p>
    </div>
  );
}

/** The whole booking on one page. Works as a plain form; a script only narrows prices and places sooner. */
export function Book(page: BookProps) {
  const { t, shop } = useShell();
  return (
    <SiteFrame focus={{ back: shop.base || '/', title: t('site.action.book') }} cls="with-action">
      <Island name="booking">
        <form method="post" action={`${shop.base}/book`} enctype="multipart/form-data" class="parts" novalidate>
          {/* Enter in a field presses the first button of a form: that must be the booking, not "More days". */}
          <button class="sr" type="submit" tabIndex={-1} aria-hidden="true" />
          <h1 class="focus-title">{t('site.action.book')}</h1>
          {Object.keys(page.form.errors).length > 0 && (
            <div class="part">
              <FormErrors title={t('site.form.errors')} form={page.form} />
            </div>
          )}
          <BookPutOff page={page} />
          <BookServices page={page} />
          <Words page={page} />
          <BookCar page={page} />
          <BookDay page={page} />
          <BookReach page={page} />
          <Summary page={page} />
        </form>
      </Island>
    </SiteFrame>
  );
}
