import {
  IconAirConditioning,
  IconBatteryAutomotive,
  IconBolt,
  IconBulb,
  IconCar,
  IconCarSuv,
  IconClipboardCheck,
  IconDisc,
  IconDroplet,
  IconEngine,
  IconGauge,
  IconManualGearbox,
  IconSnowflake,
  IconSpray,
  IconSteeringWheel,
  IconTool,
  IconTools,
  IconWheel,
  IconWind,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, typeof IconTool>> = {
  ac: IconAirConditioning,
  battery: IconBatteryAutomotive,
  bolt: IconBolt,
  bulb: IconBulb,
  car: IconCar,
  body: IconCarSuv,
  clipboard: IconClipboardCheck,
  'clipboard-check': IconClipboardCheck,
  disc: IconDisc,
  droplet: IconDroplet,
  engine: IconEngine,
  gauge: IconGauge,
  gearbox: IconManualGearbox,
  'manual-gearbox': IconManualGearbox,
  snowflake: IconSnowflake,
  spray: IconSpray,
  steering: IconSteeringWheel,
  'steering-wheel': IconSteeringWheel,
  tool: IconTool,
  wheel: IconWheel,
  wind: IconWind,
};

/** The picture of a category; an unknown name gets the tools. */
export function CategoryIcon({ icon }: { readonly icon: string }) {
  const Icon = icons[icon] ?? IconTools;
  return <Icon size={20} stroke={1.75} aria-hidden />;
}
