import { SiteFrame } from '../shared/Frame.tsx';
import { Icon, type IconName } from '../shared/Icon.tsx';
import { loginHref, useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { ErrorProps } from './portal.props.ts';

/** What each kind of trouble looks and sounds like. */
export const errorFaces: Record<ErrorProps['kind'], { icon: IconName; title: PhraseKey; text: PhraseKey }> = {
  not_found: { icon: 'search', title: 'site.error.notFound', text: 'site.error.notFoundText' },
  link_expired: { icon: 'hourglass', title: 'site.error.expired', text: 'site.error.expiredText' },
  pay_link: { icon: 'hourglass', title: 'portal.thanks.linkOver', text: 'portal.thanks.linkOverText' },
  too_many: { icon: 'clock', title: 'site.error.tooMany', text: 'site.error.tooManyText' },
  refused: { icon: 'info', title: 'site.error.refused', text: 'site.error.refusedText' },
  fault: { icon: 'wrench', title: 'site.error.fault', text: 'site.error.faultText' },
  offline: { icon: 'offline', title: 'site.error.offline', text: 'site.error.offlineText' },
};

/** Where signing in is the way on, and how the button says so. */
const SIGN_IN: Partial<Record<ErrorProps['kind'], PhraseKey>> = {
  link_expired: 'site.error.newLink',
  pay_link: 'portal.thanks.signIn',
};

/** What happened, what is safe, what to do. */
export function ErrorPage(page: ErrorProps) {
  const { t, shop } = useShell();
  const words = errorFaces[page.kind];
  const way = shop.slug ? SIGN_IN[page.kind] : undefined;
  return (
    <SiteFrame>
      <div class="wrap narrow stack centred">
        <p class="big-check">
          <Icon name={words.icon} size={32} />
        </p>
        <h1>{t(words.title)}</h1>
        <p class="lead">
          {page.kind === 'too_many' && page.retryAfter
            ? t('site.error.wait', { seconds: page.retryAfter })
            : (page.sentence ?? t(words.text))}
        </p>
        {page.requestId && (
          <p class="quiet">
            {t('site.error.request')} <code>{page.requestId}</code>
          </p>
        )}
        <div class="pair">
          <a class="button button-fill" href={way ? loginHref(shop) : shop.base || '/'}>
            {t(way ?? 'site.error.home')}
          </a>
          {shop.phoneHref && (
            <a class="button" href={shop.phoneHref}>
              <Icon name="phone" />
              {t('site.part.call')}
            </a>
          )}
        </div>
      </div>
    </SiteFrame>
  );
}
