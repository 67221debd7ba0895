import {
  IconAirConditioning,
  IconBatteryAutomotive,
  IconBolt,
  IconBulb,
  IconCar,
  IconCarCrane,
  IconClipboardCheck,
  IconDisc,
  IconDots,
  IconDroplet,
  IconEngine,
  IconGauge,
  IconManualGearbox,
  IconSpray,
  IconSteeringWheel,
  IconTool,
  IconTools,
  IconWash,
  IconWheel,
  IconWind,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, typeof IconTool>> = {
  'air-conditioning': IconAirConditioning,
  'battery-automotive': IconBatteryAutomotive,
  bolt: IconBolt,
  bulb: IconBulb,
  car: IconCar,
  'car-crane': IconCarCrane,
  'clipboard-check': IconClipboardCheck,
  disc: IconDisc,
  droplet: IconDroplet,
  engine: IconEngine,
  gauge: IconGauge,
  'manual-gearbox': IconManualGearbox,
  spray: IconSpray,
  'steering-wheel': IconSteeringWheel,
  dots: IconDots,
  tool: IconTool,
  wash: IconWash,
  wheel: IconWheel,
  wind: IconWind,
};

/** The picture of a category; an unknown name gets the tools. */
export function CategoryIcon({ icon }: { readonly icon: string }) {
  const Icon = icons[icon] ?? IconTools;
  return <Icon size={20} stroke={1.75} aria-hidden />;
}
