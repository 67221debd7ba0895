import { learn } from '@pitlane/phrases/browser';
import { consoleTechnician } from '@pitlane/phrases/en/console-technician';
import { inspections } from '@pitlane/phrases/en/inspections';

learn(consoleTechnician, async () => (await import('@pitlane/phrases/de/console-technician')).consoleTechnician);
learn(inspections, async () => (await import('@pitlane/phrases/de/inspections')).inspections);
