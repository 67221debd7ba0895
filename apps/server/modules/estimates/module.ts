import type { Room } from '../../kernel/implement.ts';
import { expireEstimateWork } from './expire.ts';
import { noteViewWork } from './note-view.ts';
import answerComment from './operations/answer-comment.ts';
import askForCall from './operations/ask-for-call.ts';
import commentEstimate from './operations/comment-estimate.ts';
import convertEstimate from './operations/convert-estimate.ts';
import createQuote from './operations/create-quote.ts';
import decideMyEstimate from './operations/decide-my-estimate.ts';
import endApprovalPolicy from './operations/end-approval-policy.ts';
import recordDecision from './operations/record-decision.ts';
import requestChanges from './operations/request-changes.ts';
import sendEstimate from './operations/send-estimate.ts';
import setApprovalPolicy from './operations/set-approval-policy.ts';
import getApprovalPolicy from './queries/get-approval-policy.ts';
import getEstimate from './queries/get-estimate.ts';
import getEvidence from './queries/get-evidence.ts';
import getMyEstimate from './queries/get-my-estimate.ts';
import getMyEvidence from './queries/get-my-evidence.ts';
import listAuthorisations from './queries/list-authorisations.ts';
import listEstimates from './queries/list-estimates.ts';
import listQuotes from './queries/list-quotes.ts';
import priceChoice from './queries/price-choice.ts';
import priceMyChoice from './queries/price-my-choice.ts';
import verifyAuthorisations from './queries/verify-authorisations.ts';
import { remindEstimateWork } from './remind.ts';

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
    priceChoice,
    priceMyChoice,
    decideMyEstimate,
    requestChanges,
    commentEstimate,
    askForCall,
    createQuote,
    listQuotes,
    listAuthorisations,
    verifyAuthorisations,
    getEvidence,
    getMyEvidence,
    getApprovalPolicy,
    setApprovalPolicy,
    endApprovalPolicy,
  ],
  hears: [],
  works: [expireEstimateWork, remindEstimateWork, noteViewWork],
};
