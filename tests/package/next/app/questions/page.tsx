import { KetamineQuestions } from "../KetamineQuestions";

export default function Page() {
  return (
    <>
      <h1>Questions</h1>
      <KetamineQuestions />
    </>
  );
}
