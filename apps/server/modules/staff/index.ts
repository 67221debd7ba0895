export { addStaff, addStaffConstraints, type NewStaff } from './add-staff.ts';
export { PLATFORM_LOG } from './platform-log.ts';
export { type StaffName, staffByIds } from './staff-by-ids.ts';
export { type Technician, technicians } from './technicians.ts';
