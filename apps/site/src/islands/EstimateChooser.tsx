import { useState } from 'preact/hooks';
import { moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { JobCard, type JobCardProps } from '../shared/JobCard.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { LocaleScope } from '../shared/shell.ts';
import {
  addedOf,
  type BudgetSaving,
  budgetScale,
  type Pricing,
  pickWithin,
  roundingOf,
  savingOf,
  taxIn,
  totalOf,
} from './budget.ts';
import type { Charge, Charged, OwnLineRules } from './own-lines.ts';

/** Sentences already chosen by the server; `{amount}` and `{count}` are filled in here. */
export interface ChooserWords {
  budget: string;
  budgetSafe: string;
  urgentFit: string;
  urgentMissing: string;
  booked: string;
  /** One sentence for every number of chosen repairs, from none to all. */
  counts: string[];
  saving: string;
  own: string;
  rounding: string;
  tax: string;
  review: string;
  update: string;
  call: string;
  none: string;
  answer: string;
  /** Where the shop shows no prices. */
  noPrices: string;
}

export interface ChooserProps {
  action: string;
  callHref: string;
  locale: string;
  currency: string;
  taxRateBp?: number;
  jobs: (JobCardProps & Charged & { charges: Charge[]; locked: boolean })[];
  pricesIncludeTax: boolean;
  savings: (BudgetSaving & { title: string })[];
  /** The shop's own lines, which follow from the choice. */
  own?: { title: string; rules: OwnLineRules };
  /** False where the shop shows no prices: then nothing is counted in money. */
  priced: boolean;
  words: ChooserWords;
}

const pricingOf = (props: ChooserProps): Pricing => ({
  pricesIncludeTax: props.pricesIncludeTax,
  rules: props.own?.rules,
});

type State = { chosen: ReadonlySet<string>; budget: number };

const budgetJobs = (props: ChooserProps) =>
  props.jobs.map((job) => ({
    id: job.id,
    condition: job.condition,
    total: job.total?.amount ?? 0,
    locked: job.locked,
    charges: job.charges,
    charged: job.charged,
    parts: job.parts,
  }));

function Budget({ props, state, move }: { props: ChooserProps; state: State; move: (amount: number) => void }) {
  const jobs = budgetJobs(props);
  const { min, max, step } = budgetScale(jobs, pricingOf(props));
  const urgentOut = jobs.some((job) => job.condition === 'urgent' && !job.locked && !state.chosen.has(job.id));
  const hasUrgent = jobs.some((job) => job.condition === 'urgent' && !job.locked);
  const money = { amount: state.budget, currency: props.currency };
  const text = moneyText(money, props.locale, true);
  return (
    <section class="budget only-script">
      <p class="budget-head">
        <label for="budget">{props.words.budget}</label>
        <MoneyText money={money} whole size="mid" />
      </p>
      <input
        id="budget"
        type="range"
        min={min}
        max={max}
        step={step}
        value={state.budget}
        aria-valuetext={text}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <p class="budget-says" aria-live="polite">
        {props.words.budgetSafe.replace('{amount}', text)}
        {hasUrgent && ` ${urgentOut ? props.words.urgentMissing : props.words.urgentFit}`}
      </p>
    </section>
  );
}

function LockedRows({ props }: { props: ChooserProps }) {
  return (
    <ul class="locked plain">
      {props.jobs
        .filter((job) => job.locked)
        .map((job) => (
          <li key={job.id}>
            <Icon name="lock" />
            <span>
              <strong>{job.title}</strong>
              <span class="quiet block">{props.words.booked}</span>
            </span>
            {job.total && <MoneyText money={job.total} />}
          </li>
        ))}
    </ul>
  );
}

function SummaryRows({ props, state }: { props: ChooserProps; state: State }) {
  const jobs = budgetJobs(props);
  const held = props.savings.filter((saving) => savingOf(jobs, state.chosen, [saving]) !== 0);
  const added = addedOf(jobs, state.chosen, pricingOf(props));
  const rounding = roundingOf(jobs, state.chosen, props.savings, pricingOf(props));
  return (
    <ul class="sum-rows plain">
      {props.jobs.map((job) => {
        const isIn = job.locked || state.chosen.has(job.id);
        return (
          <li key={job.id} class={isIn ? '' : 'out'}>
            <Icon name={job.locked ? 'lock' : isIn ? 'check' : 'cross'} />
            <span>{job.title}</span>
            {job.total && <MoneyText money={job.total} struck={!isIn} />}
          </li>
        );
      })}
      {held.map((saving) => (
        <li key={saving.title}>
          <Icon name="wrench" />
          <span>{saving.title}</span>
          <MoneyText money={{ amount: saving.amount, currency: props.currency }} />
        </li>
      ))}
      {added > 0 && (
        <li>
          <Icon name="plus" />
          <span>{props.own?.title}</span>
          <MoneyText money={{ amount: added, currency: props.currency }} />
        </li>
      )}
      {props.priced && rounding !== 0 && (
        <li>
          <Icon name="plus" />
          <span>{props.words.rounding}</span>
          <MoneyText money={{ amount: rounding, currency: props.currency }} />
        </li>
      )}
    </ul>
  );
}

function TotalBar({ props, state }: { props: ChooserProps; state: State }) {
  const jobs = budgetJobs(props);
  const total = totalOf(jobs, state.chosen, props.savings, pricingOf(props));
  const added = addedOf(jobs, state.chosen, pricingOf(props));
  const saving = savingOf(jobs, state.chosen, props.savings);
  const count = jobs.filter((job) => job.locked || state.chosen.has(job.id)).length;
  const text = (amount: number) => moneyText({ amount, currency: props.currency }, props.locale);
  return (
    <div class="action-bar total-bar">
      <div class="total-line" aria-live="polite" aria-atomic="true">
        <span>
          <strong>{props.words.counts[count]}</strong>
          {saving !== 0 && <span class="block saving">{props.words.saving.replace('{amount}', text(-saving))}</span>}
          {added > 0 && <span class="block quiet only-phone">{props.words.own.replace('{amount}', text(added))}</span>}
        </span>
        {props.priced && <MoneyText money={{ amount: total, currency: props.currency }} size="mid" />}
      </div>
      {props.taxRateBp !== undefined && (
        <p class="total-tax quiet">
          <span>{props.words.tax}</span>
          <span>{text(taxIn(total, props.taxRateBp))}</span>
        </p>
      )}
      <div class="total-actions">
        <button class="button no-script" type="submit" name="intent" value="update">
          {props.words.update}
        </button>
        <button class="button button-fill button-tall grow" type="submit" name="intent" value="review">
          {props.words.review}
          <Icon name="forward" />
        </button>
      </div>
    </div>
  );
}

/** Choosing repairs with a live total. The same markup is a plain form when no script runs. */
export function EstimateChooser(props: ChooserProps) {
  const first = new Set(props.jobs.filter((job) => job.chosen && !job.locked).map((job) => job.id));
  const { max } = budgetScale(budgetJobs(props), pricingOf(props));
  const [state, setState] = useState<State>({ chosen: first, budget: Math.min(max, roundUp(props, first)) });
  const choose = (id: string, chosen: boolean) => {
    const next = new Set(state.chosen);
    if (chosen) next.add(id);
    else next.delete(id);
    setState({ ...state, chosen: next });
  };
  const move = (budget: number) =>
    setState({ budget, chosen: new Set(pickWithin(budgetJobs(props), budget, props.savings, pricingOf(props))) });
  return (
    <LocaleScope.Provider value={props.locale}>
      <form method="post" action={props.action} class="choose">
        <div class="choose-budget">
          {props.priced ? (
            <Budget props={props} state={state} move={move} />
          ) : (
            <p class="quiet">{props.words.noPrices}</p>
          )}
          <LockedRows props={props} />
        </div>
        <div class="choose-cards">
          {props.jobs
            .filter((job) => !job.locked)
            .map((job) => (
              <JobCard
                key={job.id}
                {...job}
                chosen={state.chosen.has(job.id)}
                onChange={(chosen) => choose(job.id, chosen)}
              />
            ))}
        </div>
        <div class="choose-sum">
          <SummaryRows props={props} state={state} />
          <div class="pair choose-ways">
            <a class="button" href={props.callHref}>
              <Icon name="phone" />
              {props.words.call}
            </a>
            <button class="button" type="submit" name="intent" value="none">
              {props.words.none}
            </button>
          </div>
          {props.words.answer && <p class="choose-answer">{props.words.answer}</p>}
          <TotalBar props={props} state={state} />
        </div>
      </form>
    </LocaleScope.Provider>
  );
}

function roundUp(props: ChooserProps, chosen: ReadonlySet<string>): number {
  const jobs = budgetJobs(props);
  const { step } = budgetScale(jobs, pricingOf(props));
  return Math.ceil(totalOf(jobs, chosen, props.savings, pricingOf(props)) / step) * step;
}
