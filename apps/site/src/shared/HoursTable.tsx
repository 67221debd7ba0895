import type { HoursRow } from './views.ts';

export function HoursTable({ rows, title }: { rows: HoursRow[]; title: string }) {
  return (
    <table class="hours">
      <caption class="sr">{title}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.days} class={row.today ? 'today' : undefined}>
            <th scope="row">{row.days}</th>
            <td>{row.hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
