import { type ReactNode, useId } from 'react'
import { Icon } from './Icon'
import { Link } from './Link'
import { STEP_LOOK, STEP_WORDS, type StepState } from './steps'
import { Tag } from './Tag'
import styles from './TaskList.module.css'

interface Task {
  id: string
  label: string
  href: string
  state: StepState
  meta?: ReactNode
  current?: boolean
}

interface TaskListProps {
  title?: string
  tasks: readonly Task[]
  onPick?: (id: string) => void
}

export function TaskList({ title, tasks, onPick }: TaskListProps) {
  const id = useId()
  return (
    <section className={styles.group}>
      {title && <h3 id={id}>{title}</h3>}
      <ul className={styles.list} aria-labelledby={title ? id : undefined}>
        {tasks.map((task) => (
          <li key={task.id}>
            <div className={styles.words}>
              <Link
                href={task.href}
                className={styles.link}
                aria-current={task.current ? 'step' : undefined}
                aria-describedby={`${id}-${task.id}`}
                onClick={onPick && (() => onPick(task.id))}
              >
                {task.label}
              </Link>
              {task.meta && <div className={styles.meta}>{task.meta}</div>}
            </div>
            <span id={`${id}-${task.id}`}>
              <Tag tone={STEP_LOOK[task.state].tone} icon={STEP_LOOK[task.state].icon}>
                {STEP_WORDS[task.state]}
              </Tag>
            </span>
            {task.current && (
              <span className={styles.here}>
                <Icon name="arrow" /> You are here
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
