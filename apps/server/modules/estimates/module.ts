import type { Room } from '../../kernel/implement.ts';
import { expireEstimateWork } from './expire.ts';
import { noteViewWork } from './note-view.ts';
import answerComment from './operations/answer-comment.ts';
import askForCall from './operations/ask-for-call.ts';
import commentEstimate from './operations/comment-estimate.ts';
import convertEstimate from './operations/convert-estimate.ts';
import decideMyEstimate from './operations/decide-my-estimate.ts';
import recordDecision from './operations/record-decision.ts';
import requestChanges from './operations/request-changes.ts';
import sendEstimate from './operations/send-estimate.ts';
import getEstimate from './queries/get-estimate.ts';
import getMyEstimate from './queries/get-my-estimate.ts';
import listEstimates from './queries/list-estimates.ts';
import priceMyChoice from './queries/price-my-choice.ts';

export const room: Room = {
  name: 'estimates',
  does: [
    sendEstimate,
    getEstimate,
    listEstimates,
    recordDecision,
    answerComment,
    convertEstimate,
    getMyEstimate,
    priceMyChoice,
    decideMyEstimate,
    requestChanges,
    commentEstimate,
    askForCall,
  ],
  hears: [],
  works: [expireEstimateWork, noteViewWork],
};
