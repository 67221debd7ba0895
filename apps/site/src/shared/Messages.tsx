import { clock, initialsOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { Island } from './Notice.tsx';
import { Photo } from './Photo.tsx';
import { dayWord } from './PromiseBlock.tsx';
import { useShell } from './shell.ts';
import type { FormState, MessageView } from './views.ts';

function Bubble({ message }: { message: MessageView }) {
  const shell = useShell();
  const mine = message.from === 'customer';
  const who = mine ? shell.t('portal.message.you') : [message.name, message.role].filter(Boolean).join(', ');
  const today = dayWord(message.at, shell) === shell.t('portal.day.today');
  const time = `${today ? '' : `${dayWord(message.at, shell)} `}${clock(message.at, shell.zone, shell.locale)}`;
  return (
    <li class={mine ? 'bubble-row mine' : 'bubble-row'} id={`message-${message.id}`}>
      {!mine && (
        <span class="avatar avatar-soft" aria-hidden="true">
          {initialsOf(message.name)}
        </span>
      )}
      <div class="bubble">
        {message.photo && <Photo photo={message.photo} sizes="320px" />}
        <p dir="auto">{message.text}</p>
        <p class="bubble-meta">
          {who} · <time dateTime={message.at}>{time}</time>
          {mine && message.read ? ` · ${shell.t('portal.message.read')}` : ''}
        </p>
      </div>
    </li>
  );
}

interface ThreadProps {
  messages: MessageView[];
  /** Where a new message is posted; absent when the thread is closed. */
  action?: string;
  form: FormState;
  emptyText: string;
}

/** A conversation and its box. The form works by itself; the island sends without leaving the page. */
export function MessageThread({ messages, action, form, emptyText }: ThreadProps) {
  const { t } = useShell();
  const error = form.errors['text'];
  return (
    <div class="thread">
      {messages.length === 0 ? (
        <p class="quiet">{emptyText}</p>
      ) : (
        <ol class="bubbles">
          {messages.map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
        </ol>
      )}
      {action && (
        <Island name="message-box" props={{ sent: t('portal.message.sent'), failed: t('portal.message.failed') }}>
          <form method="post" action={action} class="message-form">
            <div class="message-field">
              <label class="sr" for="f-text">
                {t('portal.message.label')}
              </label>
              <textarea
                id="f-text"
                name="text"
                dir="auto"
                rows={1}
                maxLength={4000}
                required
                placeholder={t('portal.message.placeholder')}
                aria-invalid={error ? 'true' : undefined}
                aria-describedby={error ? 'f-text-error' : undefined}
              >
                {form.values['text'] ?? ''}
              </textarea>
              <button class="button button-fill button-icon" type="submit" aria-label={t('portal.message.send')}>
                <Icon name="send" size={22} />
              </button>
            </div>
            {error && (
              <p class="field-error" id="f-text-error">
                {error}
              </p>
            )}
          </form>
        </Island>
      )}
    </div>
  );
}
