import { Redirect } from 'wouter';
import { settingsGroups } from '../../shared/SettingsFrame.tsx';
import { mayUse, useSession } from '../../shared/session.tsx';

/** Leads to the first page of the settings the person may see. */
export default function SettingsHome() {
  const session = useSession();
  const first = settingsGroups.flatMap((group) => group.places).find((place) => mayUse(session, place.may));
  return <Redirect to={first?.href ?? '/settings/security'} replace />;
}
