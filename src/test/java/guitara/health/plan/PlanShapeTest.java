package guitara.health.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanShapeTest {

  private static final String JSON = """
      [{"Plan": {"Node Type": "Nested Loop", "Join Type": "Left", "Total Cost": 12.3, "Plans": [
        {"Node Type": "Index Scan", "Index Name": "claim_pkey", "Relation Name": "claim", "Plan Rows": 5},
        {"Node Type": "Seq Scan", "Relation Name": "staff", "Join Type": "Inner"}]}}]
      """;
  private static final PlanShape SHAPE = shape(JSON);

  private static PlanShape shape(String json) {
    return PlanShape.of(JsonMapper.builder().build().readTree(json).path(0).path("Plan"));
  }

  @Test
  void nodesTablesAndIndexesCountCostsDoNot() {
    assertThat(SHAPE.text())
        .isEqualTo("Left Nested Loop\n  Index Scan using claim_pkey on claim\n  Seq Scan on staff");
    assertThat(shape(JSON.replace("12.3", "99999").replace("5}", "7}"))).isEqualTo(SHAPE);
    assertThat(PlanShape.ofText(SHAPE.text())).isEqualTo(SHAPE);
  }

  @Test
  void itSaysWhatIsNewAgainstAnother() {
    PlanShape other = shape(JSON.replace("claim_pkey", "claim_resource_idx"));
    assertThat(other.beyond(SHAPE)).containsExactly("Index Scan using claim_resource_idx on claim");
    assertThat(SHAPE.beyond(SHAPE)).isEmpty();
    assertThat(SHAPE.wholeTables()).containsExactly("staff");
  }
}
