import type { Room } from '../../kernel/implement.ts';
import finishInspection from './operations/finish-inspection.ts';
import recordPoint from './operations/record-point.ts';
import recordSectionGood from './operations/record-section-good.ts';
import reviewInspection from './operations/review-inspection.ts';
import startInspection from './operations/start-inspection.ts';
import getInspection from './queries/get-inspection.ts';
import listTemplates from './queries/list-templates.ts';

export const room: Room = {
  name: 'inspections',
  does: [
    listTemplates,
    startInspection,
    getInspection,
    recordPoint,
    recordSectionGood,
    finishInspection,
    reviewInspection,
  ],
  hears: [],
};
