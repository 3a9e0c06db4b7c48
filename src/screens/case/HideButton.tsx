import { HeaderAction } from '../../components/Screen'
import { useServices } from '../services'

/** Covers the case at once: somebody is reading along. */
export function HideButton() {
  const { vault } = useServices()
  return <HeaderAction label="Hide" icon="hide" onClick={() => void vault.desk().then((desk) => desk.cover())} />
}
