/** Who comes to the first shop today, with what car and which words. Everybody is invented. */
export type Driver = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address?: { readonly street: string; readonly postcode: string; readonly town: string };
  readonly car: {
    readonly plate: string;
    readonly make: string;
    readonly model: string;
    readonly year: number;
    readonly type: 'small' | 'suv' | 'truck';
    readonly trim?: string;
    readonly fuel?: 'petrol' | 'diesel' | 'hybrid';
  };
};

const driver = (
  name: string,
  phone: string,
  plate: string,
  make: string,
  model: string,
  year: number,
  type: Driver['car']['type'],
  more: { trim?: string; fuel?: 'petrol' | 'diesel' | 'hybrid' } = {},
): Driver => ({
  name,
  email: `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@mail.example`,
  phone,
  car: { plate, make, model, year, type, fuel: 'petrol', ...more },
});

export const cast = {
  mwansa: driver('Mwansa Chileshe', '+260977550142', 'BAE 4821', 'Toyota', 'Hilux', 2021, 'truck', {
    trim: '2.8 GD-6 Double Cab',
    fuel: 'diesel',
  }),
  grace: driver('Grace Lungu', '+260966550127', 'ALB 7730', 'Toyota', 'Corolla', 2014, 'small'),
  ruth: driver('Ruth Banda', '+260955550118', 'ABZ 2209', 'Mazda', 'Demio', 2009, 'small'),
  joyce: driver('Joyce Mumba', '+260977550193', 'ACB 5521', 'Toyota', 'Vitz', 2008, 'small'),
  memory: driver('Memory Tembo', '+260966550164', 'ALM 4016', 'Honda', 'Fit', 2011, 'small', { fuel: 'hybrid' }),
  patrick: driver('Patrick Mwale', '+260955550109', 'AKP 8019', 'Toyota', 'Ractis', 2010, 'small'),
  kondwani: driver('Kondwani Musonda', '+260966123380', 'BBE 6604', 'Toyota', 'Corolla Quest', 2017, 'small', {
    trim: '1.6',
  }),
  esther: driver('Esther Ng’andu', '+260977550171', 'BCJ 7718', 'Mazda', 'Demio', 2010, 'small'),
  chola: driver('Chola Mutale', '+260955550136', 'BAH 2290', 'Isuzu', 'D-Max', 2016, 'truck', { fuel: 'diesel' }),
  hope: driver('Hope Primary School', '+260211550155', 'BDA 2680', 'Hyundai', 'H1', 2018, 'truck', { fuel: 'diesel' }),
} as const;
