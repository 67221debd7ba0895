type Words = { monitor?: string; urgent?: string };

const TREAD: Words = {
  monitor: 'This tyre is getting low. Plan new tyres before the next rains or long trip.',
  urgent: 'This tyre is nearly bald. It can slide on a wet road and should be replaced now.',
};
const PADS: Words = {
  monitor: 'The brake pads are wearing thin. They will need replacing soon.',
  urgent: 'The brake pads are almost gone. Stopping takes longer and the discs can be damaged.',
};
const SHOCKS: Words = {
  monitor: 'The shock absorbers are beginning to leak. The car may bounce a little more.',
  urgent: 'The shock absorbers no longer hold the wheels firmly on the road.',
};
const LEAK: Words = {
  monitor: 'There are traces of a leak. It should be watched.',
  urgent: 'There is an active leak. It should be repaired before the level gets too low.',
};

const byPoint: Record<string, Words> = {
  'DVI-003': {
    monitor: 'The windscreen has a chip that can grow into a crack.',
    urgent: 'The windscreen is cracked and may hide the road from you.',
  },
  'DVI-004': {
    monitor: 'The wipers leave streaks.',
    urgent: 'The wipers do not clear the windscreen. Driving in rain is not safe.',
  },
  'DVI-017': { urgent: 'A headlight does not work. You see less and others see you late.' },
  'DVI-023': { urgent: 'A brake light does not work. Drivers behind cannot see you braking.' },
  'DVI-030': { urgent: 'A seat belt does not lock or fasten as it should.' },
  'DVI-032': {
    monitor: 'A warning light is on. A scan will show why.',
    urgent: 'A red warning light is on. Please do not drive on before it is checked.',
  },
  'DVI-038': { urgent: 'The brake pedal feels soft. The brakes must be checked before you drive.' },
  'DVI-039': { urgent: 'There is too much play in the steering.' },
  'DVI-043': {
    monitor: 'The engine oil is low or old.',
    urgent: 'There is too little engine oil. The engine can be damaged.',
  },
  'DVI-044': { monitor: 'The coolant is low.', urgent: 'The coolant is very low. The engine can overheat.' },
  'DVI-046': {
    monitor: 'The brake fluid has taken up water and should be changed.',
    urgent: 'The brake fluid is too old. The brakes can fail when they get hot.',
  },
  'DVI-049': {
    monitor: 'The battery is not fully charged.',
    urgent: 'The battery is nearly empty and may not start the car.',
  },
  'DVI-050': { monitor: 'The battery is getting weak.', urgent: 'The battery is worn out and can fail any morning.' },
  'DVI-051': {
    monitor: 'The battery is not charged as it should be.',
    urgent: 'The charging system does not work. The car can stop on the road.',
  },
  'DVI-053': {
    monitor: 'The drive belt shows small cracks.',
    urgent: 'The drive belt is cracked and can break. The battery and steering would then fail.',
  },
  'DVI-054': {
    monitor: 'A hose is getting hard or soft.',
    urgent: 'A hose is about to burst. The engine would overheat.',
  },
  'DVI-056': LEAK,
  'DVI-057': LEAK,
  'DVI-058': { urgent: 'Fuel is leaking. This is a fire danger, please do not drive.' },
  'DVI-061': TREAD,
  'DVI-062': TREAD,
  'DVI-063': TREAD,
  'DVI-064': TREAD,
  'DVI-070': { monitor: 'The tyres wear unevenly. The wheels should be aligned.' },
  'DVI-071': {
    monitor: 'The tyres are more than six years old and getting hard.',
    urgent: 'The tyres are more than ten years old. Old rubber can burst.',
  },
  'DVI-073': PADS,
  'DVI-074': PADS,
  'DVI-075': PADS,
  'DVI-076': PADS,
  'DVI-077': { monitor: 'The brake discs show wear.', urgent: 'The brake discs are scored or too thin.' },
  'DVI-078': {
    monitor: 'The rear discs or drums show wear.',
    urgent: 'The rear discs or drums are scored or too thin.',
  },
  'DVI-079': { urgent: 'A brake hose or pipe is damaged. Brake fluid can be lost.' },
  'DVI-081': SHOCKS,
  'DVI-082': SHOCKS,
  'DVI-084': {
    monitor: 'A ball joint has a little play.',
    urgent: 'A ball joint is worn out. The wheel can come loose.',
  },
  'DVI-086': {
    monitor: 'A steering joint has a little play.',
    urgent: 'A steering joint is worn out. You can lose control of the steering.',
  },
  'DVI-089': {
    monitor: 'A drive shaft boot is cracking.',
    urgent: 'A drive shaft boot is torn. Dirt gets in and ruins the joint.',
  },
  'DVI-090': { monitor: 'A wheel bearing begins to hum.', urgent: 'A wheel bearing is worn out.' },
  'DVI-092': { monitor: 'The exhaust is rusting.', urgent: 'The exhaust leaks. Fumes can get into the car.' },
  'DVI-095': { monitor: 'There is rust under the car.', urgent: 'A bearing part of the body is rusted through.' },
};

/** What the driver reads about a point that is to be watched or urgent; undefined where the finding speaks for itself. */
export function wordsFor(pointKey: string): Words | undefined {
  return byPoint[pointKey];
}
