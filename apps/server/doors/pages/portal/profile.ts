import { isLocale } from '@pitlane/phrases';
import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { showPhone } from '../../../kernel/phone.ts';
import { rememberLocale } from '../locale.ts';
import { sendPage } from '../send-page.ts';
import { readSent } from '../sent.ts';
import { languages } from '../shell.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { formAgain, formRefusal } from '../wrong.ts';

const SWITCHES = [
  'emailEnabled',
  'smsEnabled',
  'pushEnabled',
  'notifyOnMessage',
  'notifyOnEstimate',
  'notifyOnService',
  'notifyOnReview',
] as const;

function page(visit: OwnVisit, form: FormState, status = 200): FastifyReply {
  const props = {
    form,
    languages: languages.map(({ code, name }) => ({ value: code, label: name })),
    channels: { sms: visit.front.texts, push: false, whatsapp: false },
  };
  return sendPage(visit, 'profile', props, { status });
}

/** Who the customer is, their language, and what they want to be told. */
export async function showProfile(visit: OwnVisit): Promise<FastifyReply> {
  const { me } = visit;
  const preferences = await visit.mine('getMyPreferences', {});
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, preferences[name] ? 'on' : '']));
  const values = {
    name: me.name,
    email: me.email,
    phone: me.phone ? showPhone(me.phone, visit.front.country) : '',
    locale: me.locale,
    version: String(me.version),
    ...switches,
  };
  return page(visit, { values, errors: {} });
}

export async function postProfile(visit: OwnVisit): Promise<FastifyReply> {
  const { values } = await readSent(visit.request);
  const { name = '', email = '', locale = '' } = values;
  const on = (field: string) => values[field] === 'on';
  const language = isLocale(locale) ? locale : visit.me.locale;
  try {
    await visit.mine('updateMe', {
      name,
      email,
      phone: values['phone']?.trim() || null,
      locale: language,
      version: Number(values['version']),
    });
    await visit.mine('updateMyPreferences', {
      emailEnabled: on('emailEnabled'),
      // Not shown, not changed.
      ...(visit.front.texts ? { smsEnabled: on('smsEnabled') } : {}),
      notifyOnMessage: on('notifyOnMessage'),
      notifyOnEstimate: on('notifyOnEstimate'),
      notifyOnService: on('notifyOnService'),
      notifyOnReview: on('notifyOnReview'),
    });
  } catch (error) {
    const refusal = formRefusal(error);
    const whole = refusal.code === 'already_exists' ? 'email' : 'name';
    return page(visit, formAgain(visit.locale, values, refusal, { whole }), refusal.status);
  }
  rememberLocale(visit.house, visit.reply, language);
  return goOn(visit, '/customer/profile', 'saved');
}
