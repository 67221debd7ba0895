import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { type Member, roles, skillsOf } from './member.ts';
import { Suspension } from './Suspension.tsx';

type Props = { readonly member?: Member; readonly onClose: () => void };
const HOUR = 60;
const FULL_DAY = 480;

/** Invites a person, or changes role, skills and hours. */
export function MemberForm({ member, onClose }: Props) {
  const t = useT();
  const [invite] = api.useInviteStaffMutation();
  const [update] = api.useUpdateStaffMutation();
  const deed = useDeed();
  const [name, setName] = useState(member?.name ?? '');
  const [email, setEmail] = useState(member?.email ?? '');
  const [role, setRole] = useState<Member['role']>(member?.role ?? 'TECH');
  const [skills, setSkills] = useState(member?.skills.join(', ') ?? '');
  const [dailyMinutes, setMinutes] = useState(member?.dailyMinutes ?? FULL_DAY);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name, role, skills: skillsOf(skills), dailyMinutes };
    const done = await deed.run(() =>
      member
        ? update({ ...input, staffId: member.id, version: member.version }).unwrap()
        : invite({ ...input, email }).unwrap(),
    );
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={member ? t('staffing.edit', { name: member.name }) : t('staffing.inviteTitle')}
    >
      <Fields onSubmit={save}>
        {!member && <span data-whole>{t('staffing.inviteHint')}</span>}
        <TextInput
          label={t('staffing.name')}
          required
          data-autofocus
          maxLength={80}
          value={name}
          error={fieldProblem(t, deed.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {!member && (
          <TextInput
            type="email"
            label={t('staffing.email')}
            required
            value={email}
            error={fieldProblem(t, deed.error, 'email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
        <Select
          label={t('staffing.role')}
          data={roles.map((one) => ({ value: String(one), label: t(`staffing.role.${one}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? 'TECH')}
        />
        <NumberInput
          label={t('staffing.hours')}
          min={0}
          max={24}
          decimalScale={2}
          value={dailyMinutes / HOUR}
          onChange={(hours) => setMinutes(Math.round(Number(hours) * HOUR))}
        />
        <TextInput
          label={t('staffing.skills')}
          description={t('staffing.skillsHint')}
          value={skills}
          error={fieldProblem(t, deed.error, 'skills')}
          onChange={(event) => setSkills(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <div data-whole style={{ display: 'flex', gap: 8 }}>
          <Button type="submit" loading={deed.busy}>
            {t(member ? 'staffing.save' : 'staffing.inviteVerb')}
          </Button>
          {member && <Suspension member={member} onDone={onClose} />}
        </div>
      </Fields>
    </Modal>
  );
}
