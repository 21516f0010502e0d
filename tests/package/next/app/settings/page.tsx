import { KetamineQuestions } from "../KetamineQuestionsWithSettings";

export default function Page() {
  return (
    <>
      <h1>Questions</h1>
      <KetamineQuestions />
    </>
  );
}
