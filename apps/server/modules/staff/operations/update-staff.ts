import { staff } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { changeMember } from '../change-member.ts';
import { initialsOf } from '../initials.ts';
import { memberOf } from '../member.ts';

export default implement(staff.updateStaff, async (scope, { staffId, version, dailyMinutes, ...input }) => {
  const given = { ...input, dailyMinutes };
  const change = {
    ...input,
    ...(input.name ? { initials: initialsOf(input.name) } : {}),
    ...(dailyMinutes === undefined ? {} : { daily_minutes: dailyMinutes }),
  };
  const { name } = await changeMember(scope, staffId, change, { version });
  const fields = Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  scope.record('staff.changed', { staff: staffId }, { name, fields });
  return memberOf(scope, staffId);
});
