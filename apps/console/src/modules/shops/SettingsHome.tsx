import { Redirect } from 'wouter';
import { settingsGroups } from '../../shared/SettingsFrame.tsx';
import { mayUse, useSession } from '../../shared/session.tsx';

/** Leads to the first page of the settings the person may see; operators of the platform go to theirs. */
export default function SettingsHome() {
  const session = useSession();
  if (session.person.platform && !session.shop) return <Redirect to="/platform" replace />;
  const first = settingsGroups.flatMap((group) => group.places).find((place) => mayUse(session, place.may));
  return <Redirect to={first?.href ?? '/settings/security'} replace />;
}
