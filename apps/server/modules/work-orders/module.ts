import type { Room } from '../../kernel/implement.ts';
import addJob from './operations/add-job.ts';
import addNote from './operations/add-note.ts';
import approveQuality from './operations/approve-quality.ts';
import assignAdvisor from './operations/assign-advisor.ts';
import assignJob from './operations/assign-job.ts';
import checkInVehicle from './operations/check-in-vehicle.ts';
import createWorkOrder from './operations/create-work-order.ts';
import describeJob from './operations/describe-job.ts';
import finishJob from './operations/finish-job.ts';
import handOver from './operations/hand-over.ts';
import issuePart from './operations/issue-part.ts';
import moveWorkOrder from './operations/move-work-order.ts';
import pauseJob from './operations/pause-job.ts';
import rejectQuality from './operations/reject-quality.ts';
import removeJob from './operations/remove-job.ts';
import reopenJob from './operations/reopen-job.ts';
import setOutOfService from './operations/set-out-of-service.ts';
import setPromise from './operations/set-promise.ts';
import startJob from './operations/start-job.ts';
import takeBackPart from './operations/take-back-part.ts';
import updateJob from './operations/update-job.ts';
import exportWorkOrders from './queries/export-work-orders.ts';
import getBoard from './queries/get-board.ts';
import getMyDashboard from './queries/get-my-dashboard.ts';
import getMyWorkOrder from './queries/get-my-work-order.ts';
import getWorkOrder from './queries/get-work-order.ts';
import listMyJobs from './queries/list-my-jobs.ts';
import listMyVisits from './queries/list-my-visits.ts';
import listWorkOrders from './queries/list-work-orders.ts';
import onInvoicePaid from './reactions/on-invoice-paid.ts';

export const room: Room = {
  name: 'work-orders',
  does: [
    createWorkOrder,
    checkInVehicle,
    moveWorkOrder,
    handOver,
    setPromise,
    setOutOfService,
    addNote,
    assignAdvisor,
    addJob,
    updateJob,
    removeJob,
    assignJob,
    describeJob,
    startJob,
    pauseJob,
    finishJob,
    reopenJob,
    issuePart,
    takeBackPart,
    approveQuality,
    rejectQuality,
    listWorkOrders,
    exportWorkOrders,
    getBoard,
    getWorkOrder,
    listMyJobs,
    listMyVisits,
    getMyWorkOrder,
    getMyDashboard,
  ],
  hears: [onInvoicePaid],
};
