import { useState } from 'react';
import { DataTable } from '../shared/DataTable.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { PlateChip } from '../shared/PlateChip.tsx';

const rows = [
  { id: '1', plate: 'BAE 4821', car: 'Toyota Hilux 2021', customer: 'Mwansa Chileshe', total: 2_237_550 },
  { id: '2', plate: 'ALB 7730', car: 'Toyota Corolla 2014', customer: 'Grace Lungu', total: 296_000 },
  { id: '3', plate: 'BAK 6150', car: 'Ford Ranger 2018', customer: 'Chipo Nyirenda', total: 812_400 },
];
type Row = (typeof rows)[number];

export function SampleTable() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']));
  return (
    <DataTable<Row>
      label="Work orders"
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.plate}
      onOpen={() => undefined}
      selected={selected}
      onSelect={setSelected}
      csv={{ name: 'work-orders.csv' }}
      columns={[
        {
          id: 'plate',
          label: 'Plate',
          cell: (row) => <PlateChip plate={row.plate} region="ZM" />,
          value: (row) => row.plate,
        },
        { id: 'car', label: 'Car', cell: (row) => row.car, value: (row) => row.car },
        { id: 'customer', label: 'Customer', cell: (row) => row.customer, value: (row) => row.customer },
        {
          id: 'total',
          label: 'ZMW',
          end: true,
          cell: (row) => <MoneyText amount={row.total} currency="ZMW" bare strong />,
          value: (row) => row.total,
        },
      ]}
    />
  );
}
