export { addStaff, addStaffConstraints, type NewStaff } from './add-staff.ts';
export { type StaffName, staffByIds } from './staff-by-ids.ts';
export { type Technician, technicians } from './technicians.ts';
