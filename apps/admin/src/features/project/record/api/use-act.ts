export { useAct } from '../../../../components/undo/use-act.ts'
