import css from './Initials.module.css';

type Props = {
  readonly initials: string;
  readonly name?: string;
  readonly tone?: 'neutral' | 'petrol' | 'ink';
  readonly size?: number;
};

/** A person as their initials. With a name it is spoken; without it is decoration beside the name. */
export function Initials({ initials, name, tone = 'neutral', size = 24 }: Props) {
  const style = { width: size, height: size, fontSize: Math.max(10, Math.round(size * 0.44)) };
  return (
    <span className={css.person} data-tone={tone} style={style} title={name}>
      <span aria-hidden={name !== undefined}>{initials}</span>
      {name && <span className="sr-only">{name}</span>}
    </span>
  );
}
