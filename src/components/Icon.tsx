import type { LucideIcon } from 'lucide-react'
import ArrowRight from 'lucide-react/icons/arrow-right'
import BookOpen from 'lucide-react/icons/book-open'
import Check from 'lucide-react/icons/check'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Circle from 'lucide-react/icons/circle'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CircleDot from 'lucide-react/icons/circle-dot'
import CircleHelp from 'lucide-react/icons/circle-help'
import CirclePause from 'lucide-react/icons/circle-pause'
import Clock from 'lucide-react/icons/clock'
import Copy from 'lucide-react/icons/copy'
import Download from 'lucide-react/icons/download'
import ExternalLink from 'lucide-react/icons/external-link'
import EyeOff from 'lucide-react/icons/eye-off'
import FileText from 'lucide-react/icons/file-text'
import Flag from 'lucide-react/icons/flag'
import FolderOpen from 'lucide-react/icons/folder-open'
import Info from 'lucide-react/icons/info'
import ListChecks from 'lucide-react/icons/list-checks'
import Lock from 'lucide-react/icons/lock'
import Mail from 'lucide-react/icons/mail'
import MessageSquare from 'lucide-react/icons/message-square'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import Pencil from 'lucide-react/icons/pencil'
import Phone from 'lucide-react/icons/phone'
import Plus from 'lucide-react/icons/plus'
import Printer from 'lucide-react/icons/printer'
import QrCode from 'lucide-react/icons/qr-code'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import Search from 'lucide-react/icons/search'
import Settings from 'lucide-react/icons/settings'
import Share2 from 'lucide-react/icons/share-2'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import Smartphone from 'lucide-react/icons/smartphone'
import Trash2 from 'lucide-react/icons/trash-2'
import TrendingDown from 'lucide-react/icons/trending-down'
import TrendingUp from 'lucide-react/icons/trending-up'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import User from 'lucide-react/icons/user'
import Users from 'lucide-react/icons/users'
import X from 'lucide-react/icons/x'
import { classNames } from './class-names'
import styles from './Icon.module.css'

export const ICONS = {
  alert: CircleAlert,
  arrow: ArrowRight,
  back: ChevronLeft,
  book: BookOpen,
  cases: FolderOpen,
  check: Check,
  circle: Circle,
  clock: Clock,
  copy: Copy,
  dashed: CircleDashed,
  device: Smartphone,
  document: FileText,
  done: CircleCheck,
  dot: CircleDot,
  down: TrendingDown,
  download: Download,
  external: ExternalLink,
  flag: Flag,
  forward: ChevronRight,
  hide: EyeOff,
  info: Info,
  list: ListChecks,
  lock: Lock,
  mail: Mail,
  message: MessageSquare,
  note: NotebookPen,
  pause: CirclePause,
  pencil: Pencil,
  people: Users,
  person: User,
  phone: Phone,
  plus: Plus,
  print: Printer,
  qr: QrCode,
  search: Search,
  settings: Settings,
  share: Share2,
  'shield-alert': ShieldAlert,
  stop: OctagonAlert,
  trash: Trash2,
  undo: RotateCcw,
  unknown: CircleHelp,
  up: TrendingUp,
  warning: TriangleAlert,
  x: X,
} satisfies Record<string, LucideIcon>

export type IconName = keyof typeof ICONS

/** Decoration beside a word; grows with the text. Never the only name of a control. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  const Drawing = ICONS[name]
  return <Drawing className={classNames(styles.icon, large && styles.large)} aria-hidden />
}
