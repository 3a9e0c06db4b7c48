import {
  ArrowRight,
  BookOpen,
  Check,
  ChevronLeft,
  ChevronRight,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CirclePause,
  Clock,
  Copy,
  Download,
  ExternalLink,
  EyeOff,
  FileText,
  Flag,
  FolderOpen,
  Info,
  ListChecks,
  Lock,
  type LucideIcon,
  MessageSquare,
  NotebookPen,
  OctagonAlert,
  Pencil,
  Phone,
  Plus,
  Printer,
  QrCode,
  RotateCcw,
  Search,
  Settings,
  Share2,
  Shield,
  ShieldAlert,
  Smartphone,
  Trash2,
  TrendingDown,
  TrendingUp,
  TriangleAlert,
  User,
  Users,
  X,
} from 'lucide-react'
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
  shield: Shield,
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
  return (
    <Drawing
      className={styles.icon}
      size={large ? '1.375em' : '1.125em'}
      strokeWidth={2.25}
      aria-hidden
      focusable={false}
    />
  )
}
