import { ConditionMark } from './Condition.tsx';
import { Gauge } from './Gauge.tsx';
import { Icon } from './Icon.tsx';
import { MoneyText } from './MoneyText.tsx';
import { MarkedPhoto } from './Photo.tsx';
import { Switch } from './Switch.tsx';
import type { Condition, GaugeView, Money, PhotoView } from './views.ts';

export interface CardLine {
  group: string;
  text: string;
  quantity?: string;
  amount?: Money;
}

export interface JobCardProps {
  id: string;
  title: string;
  sentence?: string;
  condition: Condition;
  conditionWord: string;
  photos: PhotoView[];
  photoCount?: string;
  gauge?: GaugeView;
  /** Absent when the shop shows no prices. */
  total?: Money;
  lines: CardLine[];
  askHref: string;
  words: { doIt: string; notNow: string; why: string; ask: string };
  chosen: boolean;
  onChange?: (chosen: boolean) => void;
}

function Lines({ lines }: { lines: CardLine[] }) {
  return (
    <table class="price-lines">
      <tbody>
        {lines.map((line) => (
          <tr key={line.group + line.text}>
            <th scope="row">
              <span class="quiet">{line.group}</span> {line.text}
            </th>
            <td class="quiet">{line.quantity}</td>
            <td>{line.amount && <MoneyText money={line.amount} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One repair to decide: photo, condition, sentence, measurement, price and a switch that is a real checkbox. */
export function JobCard(card: JobCardProps) {
  const [photo] = card.photos;
  return (
    <article class="job" aria-labelledby={`title-${card.id}`}>
      {photo && (
        <div class="job-photo">
          <a href={photo.href ?? photo.src}>
            <MarkedPhoto photo={photo} sizes="(min-width: 900px) 310px, 100vw" />
          </a>
          {photo.mark?.label && <span class="mark-label">{photo.mark.label}</span>}
          {card.photoCount && (
            <span class="photo-count">
              <Icon name="photo" size={18} />
              {card.photoCount}
            </span>
          )}
        </div>
      )}
      <div class={photo ? 'job-condition over-photo' : 'job-condition'}>
        <ConditionMark condition={card.condition} word={card.conditionWord} />
      </div>
      <div class="job-words">
        <h2 id={`title-${card.id}`}>{card.title}</h2>
        {card.sentence && <p>{card.sentence}</p>}
        {card.gauge && <Gauge gauge={card.gauge} condition={card.condition} id={card.id} />}
        <div class="job-links">
          {card.lines.length > 0 && (
            <details>
              <summary>{card.words.why}</summary>
              <Lines lines={card.lines} />
            </details>
          )}
          <a href={card.askHref}>{card.words.ask}</a>
        </div>
      </div>
      <div class="job-choice">
        <span class="job-price">{card.total && <MoneyText money={card.total} />}</span>
        <Switch
          id={`job-${card.id}`}
          name="job"
          value={card.id}
          checked={card.chosen}
          on={card.words.doIt}
          off={card.words.notNow}
          label={<span class="sr">{card.title}</span>}
          onChange={card.onChange}
        />
      </div>
    </article>
  );
}
